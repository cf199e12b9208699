package org.clearground.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the XML of a workbook forwards, without document types, entities or anything from outside.
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException, BadWorkbook {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /// Goes to the next event, one of [XMLStreamConstants]; [XMLStreamConstants#END_DOCUMENT] at the end.
    int next() throws IOException, BadWorkbook {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new BadWorkbook(
                        "workbook.dtd",
                        "The workbook's XML has a document type, which no workbook needs: save it again.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static BadWorkbook broken(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof XlsxPackage.TooLarge large) {
            throw large;
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof XlsxPackage.TooLarge large) {
                throw large;
            }
        }
        return new BadWorkbook(
                "workbook.damaged", "The workbook cannot be read to its end, it is damaged: save it again as .xlsx.");
    }

    /// The name of the element that begins or ends here, without its prefix.
    String name() {
        return reader.getLocalName();
    }

    /// An attribute of the element that begins here.
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /// The characters of this event.
    String text() {
        return reader.getText();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}

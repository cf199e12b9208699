package org.clearground.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.books.Kept;
import org.clearground.finding.Finding;
import org.clearground.intake.RecordRule;
import org.clearground.quality.InspectionType;
import org.clearground.record.CheckContext;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.OrganisationType;
import org.clearground.web.people.Person;

/// Whether a person may write a record: an operator its own, an inspector nothing about the own organisation.
record WriteRule(Reach reach, Person person) implements RecordRule {

    @Override
    public List<Finding> check(RecordType type, Fields fields, CheckContext context) {
        if (!reach.enters(person, type)) {
            return List.of(Finding.fault(
                    "reach.type",
                    "Your role does not enter records of " + type.name() + ": ask the authority to do it."));
        }
        return switch (person.role()) {
            case OPERATOR -> operator(type, fields);
            case QA_INSPECTOR -> inspector(type, fields, context);
            case ADMINISTRATOR, INFORMATION_OFFICER, PLANNER, REVIEWER, CASE_WORKER, READER -> List.of();
        };
    }

    private String own() {
        return person.realm().organisation();
    }

    private List<Finding> operator(RecordType type, Fields fields) {
        if (own().isEmpty()) {
            return List.of(Finding.fault(
                    "reach.organisation-missing",
                    "Your account does not say for which organisation you work: ask an administrator to fill it in."));
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Column<String>> whose = OwnColumns.of(type);
        whose.filter(c -> !c.required() || fields.has(c))
                .filter(c -> !fields.find(c).filter(own()::equals).isPresent())
                .ifPresent(c -> findings.add(Finding.fault(
                                "reach.organisation",
                                "You write the records of your own organisation, '" + own()
                                        + "': write that, or ask the" + " other organisation to send it.")
                        .inField(c.name())));
        if (whose.isEmpty()) {
            OwnColumns.place(type, fields)
                    .filter(place -> !reach.districts().contain(person.realm(), place))
                    .ifPresent(place -> findings.add(Finding.fault(
                                    "reach.district",
                                    "'" + place + "' does not lie in your districts ("
                                            + person.realm().districtList()
                                            + "): choose a place there, or ask the authority to enter it.")
                            .inField("place")));
        }
        earlier(type, fields)
                .filter(kept -> !reach.isOwn(person, kept))
                .ifPresent(kept -> findings.add(Finding.fault(
                                "reach.not-yours",
                                "This record is another organisation's: ask them, or the authority, to correct it.")
                        .inField(Columns.NUMBER.name())));
        return findings;
    }

    private Optional<Kept> earlier(RecordType type, Fields fields) {
        return fields.has(Columns.NUMBER) ? reach.kept(type, fields.get(Columns.NUMBER)) : Optional.empty();
    }

    private List<Finding> inspector(RecordType type, Fields fields, CheckContext context) {
        if (own().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        OwnColumns.of(type)
                .filter(c -> fields.find(c).filter(own()::equals).isPresent())
                .ifPresent(c -> findings.add(ownInspected(c.name())));
        earlier(type, fields)
                .filter(kept -> saysOwn(kept.fields()))
                .ifPresent(_ -> findings.add(ownInspected(Columns.NUMBER.name())));
        if (!type.name().equals(InspectionType.TYPE)) {
            return findings;
        }
        for (ListOf list : type.lists()) {
            List<Fields> rows = fields.list(list);
            for (int i = 0; i < rows.size(); i++) {
                int row = i;
                inspected(list, rows.get(i), context)
                        .ifPresent(c -> findings.add(ownInspected(list.name() + "[" + (row + 1) + "]." + c)));
            }
        }
        return findings;
    }

    /// The column by which a row names a record of the inspector's own organisation.
    private Optional<String> inspected(ListOf list, Fields row, CheckContext context) {
        for (Column<?> column : list.columns()) {
            Optional<String> type = column.format().refersTo();
            if (type.isPresent() && row.has(column) && !type.get().equals(OrganisationType.TYPE)) {
                Optional<Fields> named = row.text(column).flatMap(number -> context.find(type.get(), number));
                if (named.isPresent() && saysOwn(named.get())) {
                    return Optional.of(column.name());
                }
            }
        }
        return Optional.empty();
    }

    private boolean saysOwn(Fields fields) {
        return fields.values().entrySet().stream()
                .anyMatch(e -> e.getKey().name().equals("organisation") && own().equals(e.getValue()));
    }

    private static Finding ownInspected(String field) {
        return Finding.fault(
                        "reach.own-inspected",
                        "Nobody inspects the own organisation: an inspector of another one has to do it.")
                .inField(field);
    }
}

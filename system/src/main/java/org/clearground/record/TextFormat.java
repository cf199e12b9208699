package org.clearground.record;

/// Plain text without control characters.
///
/// @param longest how many characters at most
/// @param refused characters that it cannot contain either
record TextFormat(int longest, String refused) implements Format<String> {

    @Override
    public String expected() {
        String line = refused.indexOf('\n') < 0 ? "" : " on one line";
        String signs = refused.indexOf('=') < 0 ? "" : ", without '=' and ';'";
        return "text of at most " + longest + " characters" + line + signs;
    }

    @Override
    public String parse(String text) throws BadText {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest || holdsBad(stripped)) {
            throw new BadText("text.bad", "Write " + expected() + ", without control characters.");
        }
        return stripped;
    }

    /// A loop: the texts of all records are read again at each verification.
    private boolean holdsBad(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (bad(c)) {
                return true;
            }
        }
        return false;
    }

    private boolean bad(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        // Half a character (a lone surrogate) cannot be written to a file; chars that pair up come as one code point.
        return control || Character.getType(c) == Character.SURROGATE || refused.indexOf(c) >= 0;
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Storage storage() {
        return Storage.TEXT;
    }
}

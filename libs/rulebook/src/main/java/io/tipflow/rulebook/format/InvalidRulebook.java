package io.tipflow.rulebook.format;

/** A data file that is wrong, named with file, line and reason, so that its author can mend it. */
public final class InvalidRulebook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    /**
     * @param file name of the data file, as its author knows it
     * @param line line from 1, or 0 where the file as a whole is wrong
     * @param reason what is wrong, in words
     */
    public InvalidRulebook(String file, int line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}

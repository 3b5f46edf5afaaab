package io.tipflow.wanted.web;

/** How what clients send has to be written. */
public final class Shapes {

    /** An article, and perhaps a clause: {@code 174} or {@code 174.2}. */
    public static final String OFFENCE = "[0-9]{1,3}[a-z]?(\\.[0-9]{1,2}[a-z]?)?";

    /** A unit of the rulebook, or of another province that it does not list. */
    public static final String UNIT = "[A-Za-z0-9-]{1,40}";

    /** An area code of the statistics office. */
    public static final String AREA = "[0-9]{2,5}";

    /** An id that the platform gave out. */
    public static final String ID = "[A-Za-z0-9-]{1,64}";

    /** Text that is not blank, without line breaks and other control characters. */
    public static final String LINE = "[^\\p{Cc}]*[^\\p{Cc}\\s][^\\p{Cc}]*";

    /** Text that is not blank. */
    public static final String TEXT = "[\\s\\S]*\\S[\\s\\S]*";

    /** Who may read the lists: not whom they are none of the business of. */
    public static final String READERS =
            "hasAnyRole('investigator','investigation-head','procurator','judge','operator',"
                    + "'supervisor','analyst','auditor','agency')";

    private Shapes() {}
}

package io.tipflow.rulebook.limits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of steps a reason can have; the words of each are data of the rulebook. */
public enum Sentence {
    /** 0 length, 1 from, 2 article. */
    STARTS,
    /** 0 first day. */
    FIRST_DAY,
    /** 0 length, 1 end counted back from, 2 article. */
    COUNTS_BACK,
    /** 0 factor, 1 title of the rule, 2 article, 3 length left. */
    MODIFIED,
    /** 0 length of the order, 1 longest the law allows. */
    ORDERED,
    /** 0 number of days, 1 article, 2 days left. */
    LESS_HELD,
    /** 0 end. */
    ENDS,
    /** 0 day off, 1 what it is, 2 working day, 3 article. */
    MOVED,
    /** 0 day off, 1 working day, 2 article. */
    MOVED_WEEKEND,
    /** 0 length, 1 day of the grant, 2 article, 3 end. */
    EXTENDED,
    /** 0 length in all, 1 day of the grant, 2 article, 3 end. */
    EXTENDED_IN_ALL,
    /** 0 from, 1 to, 2 article, 3 end. */
    PAUSED,
    /** 0 from, 1 article. */
    PAUSED_OPEN,
    /** 0 day, 1 what happened, 2 article. */
    ANEW,
    /** 0 day. */
    REACHED,
    /** 0 when, 1 what happened. */
    MET,
    /** 0 when, 1 what happened. */
    MET_LATE,
    /** 0 when, 1 what happened. */
    SUSPENDED,
    /** 0 when, 1 what happened. */
    REPLACED,
    /** 0 when. */
    REPLACED_BY_NEXT,
    /** 0 name of the circumstance. */
    MISSING,
    /** 0 what, 1 article. */
    UNVERIFIED,
    /** 0 year. */
    NOT_ANNOUNCED,
    /** 0 times allowed, 1 article. */
    TOO_MANY,
    /** 0 what was ordered, 1 longest the law allows. */
    CAPPED,
    /** 0 number of extensions allowed, 1 article. */
    TOO_MANY_EXTENSIONS;

    /** The id of its words in the rulebook. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ids of all words a rulebook must have. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Sentence::id).toList();
    }
}

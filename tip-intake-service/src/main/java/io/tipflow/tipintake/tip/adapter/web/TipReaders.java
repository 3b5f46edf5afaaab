package io.tipflow.tipintake.tip.adapter.web;

/** Who may read tips, and what lies beside them, of his own unit and those below it. */
public final class TipReaders {

    /** As {@code @PreAuthorize} takes it. */
    public static final String ROLES =
            "hasAnyRole('operator','investigator','investigation-head','procurator','custodian',"
                    + "'supervisor','auditor','agency')";

    private TipReaders() {}
}

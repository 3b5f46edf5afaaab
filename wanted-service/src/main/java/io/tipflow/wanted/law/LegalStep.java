package io.tipflow.wanted.law;

/** The steps on the list of wanted persons that the law gives to somebody. */
public enum LegalStep {
    /** Ra quyết định truy nã, Art 231. */
    ISSUE_ORDER("issue"),
    /** Chuyển đổi truy nã trong nước, quốc tế. */
    RECLASSIFY_ORDER("reclassify"),
    /** Bắt được, Art 112, 114. */
    RECORD_ARREST("arrest"),
    /** Đầu thú, TTLT 13/2012 Art 16. */
    RECORD_SURRENDER("surrender"),
    /** Thanh loại, đình nã, Art 231.3. */
    REMOVE_ORDER("remove"),
    /** Bàn giao người bị địa phương khác truy nã, Art 114.2. */
    HAND_OVER("hand-over"),
    /** Báo cáo số đối tượng truy nã hiện còn. */
    DECLARE_COUNT("declare-count");

    private final String wireName;

    LegalStep(String wireName) {
        this.wireName = wireName;
    }

    /** How the step is called in addresses and problems. */
    public String wireName() {
        return wireName;
    }
}

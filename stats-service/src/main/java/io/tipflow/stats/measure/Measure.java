package io.tipflow.stats.measure;

/**
 * What is counted (chỉ tiêu). Every measure is a flow: something that happened on a legal day. A
 * stock (số thụ lý, số còn lại) is always the difference of two flows.
 */
public enum Measure {
    /** Tips received (tiếp nhận nguồn tin). */
    TIP_RECEIVED(Stream.TIPS),
    /** Tips received that had to be acted on at once (tin khẩn). */
    TIP_RECEIVED_URGENT(Stream.TIPS),
    /** Tips resolved by initiating a case (khởi tố vụ án). */
    TIP_CASE_INITIATED(Stream.TIPS),
    /** Tips resolved by a decision not to initiate one (không khởi tố). */
    TIP_NOT_INITIATED(Stream.TIPS),
    /** Tips found to be about no crime. */
    TIP_NOT_CRIME(Stream.TIPS),
    /** Anonymous tips without facts to check. */
    TIP_WITHOUT_FACTS(Stream.TIPS),
    /** Knowingly false reports (Art 144.5). */
    TIP_FALSE_REPORT(Stream.TIPS),
    /** Tips resolved with an outcome that this version has no measure for. */
    TIP_OTHER_OUTCOME(Stream.TIPS),

    /** Cases initiated and accused charged: onto the register of the investigation body. */
    INVESTIGATION_IN(Stream.CASES),
    /** Files sent to the procuracy: off the register of the investigation body. */
    INVESTIGATION_OUT(Stream.CASES),
    /** Cases taken by the procuracy (Viện kiểm sát thụ lý mới). */
    PROCURACY_IN(Stream.CASES),
    /** Indictments filed: off the register of the procuracy. */
    PROCURACY_OUT(Stream.CASES),
    /** Cases taken by the court (Tòa án thụ lý sơ thẩm mới). */
    COURT_IN(Stream.CASES),
    /** Judgments at first instance (giải quyết sơ thẩm): off the register of the court. */
    COURT_OUT(Stream.CASES),

    /** Wanted orders issued (ra quyết định truy nã); orders, of which a person may have several. */
    WANTED_ISSUED(Stream.WANTED),
    /** Orders that changed between domestic and international. */
    WANTED_RECLASSIFIED(Stream.WANTED),
    /** Orders ended by arrest (bắt). */
    WANTED_ARRESTED(Stream.WANTED),
    /** Orders ended by surrender (đầu thú). */
    WANTED_SURRENDERED(Stream.WANTED),
    /** Orders removed for another reason (thanh loại). */
    WANTED_REMOVED(Stream.WANTED),
    /** Fugitives of other provinces caught and handed over (bàn giao): outside the own stock. */
    WANTED_HANDED_OVER(Stream.WANTED),
    /** Periodic counts declared by units: persons on the list, to be compared with the ledger. */
    WANTED_DECLARED(Stream.WANTED);

    private final Stream stream;

    Measure(Stream stream) {
        this.stream = stream;
    }

    /** Whose aggregates stand behind it. */
    public Stream stream() {
        return stream;
    }
}

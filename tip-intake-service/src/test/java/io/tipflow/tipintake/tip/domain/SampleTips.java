package io.tipflow.tipintake.tip.domain;

import java.time.Instant;
import java.time.LocalDate;

/** Tips for tests. */
public final class SampleTips {

    private SampleTips() {}

    /** A tip on a theft of Soc Trang. */
    public static Intake intake(Instant receivedAt, LocalDate receivedOn) {
        return new Intake(
                "TB-2026-000871",
                "hash-of-the-receipt",
                "CA-94-941",
                "Một người đàn ông lấy trộm xe đạp trước chợ.",
                Channel.HOTLINE,
                TipKind.TO_GIAC,
                receivedAt,
                receivedOn,
                "941",
                "trước chợ Phường 2",
                "khoảng 13:45",
                null,
                "173",
                false,
                null);
    }
}

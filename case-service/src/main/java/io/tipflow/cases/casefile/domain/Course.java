package io.tipflow.cases.casefile.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The legal days of the steps after the initiation, and to whom the file went.
 *
 * @param procuracy the procuracy the file was sent to
 * @param court the court the indictment was filed with
 */
public record Course(
        @Nullable LocalDate fileSentOn,
        @Nullable String procuracy,
        @Nullable LocalDate acceptedByProcuracyOn,
        @Nullable LocalDate indictedOn,
        @Nullable String court,
        @Nullable LocalDate acceptedByCourtOn,
        @Nullable LocalDate judgedOn) {

    static final Course NONE = new Course(null, null, null, null, null, null, null);

    Course fileSent(LocalDate on, String to) {
        return new Course(on, to, null, null, null, null, null);
    }

    Course acceptedByProcuracy(LocalDate on) {
        return new Course(fileSentOn, procuracy, on, null, null, null, null);
    }

    Course indicted(LocalDate on, String to) {
        return new Course(fileSentOn, procuracy, acceptedByProcuracyOn, on, to, null, null);
    }

    Course acceptedByCourt(LocalDate on) {
        return new Course(
                fileSentOn, procuracy, acceptedByProcuracyOn, indictedOn, court, on, null);
    }

    Course judged(LocalDate on) {
        return new Course(
                fileSentOn,
                procuracy,
                acceptedByProcuracyOn,
                indictedOn,
                court,
                acceptedByCourtOn,
                on);
    }
}

package io.tipflow.contracts;

import java.time.LocalDate;

/**
 * Something that happened in one service and that others count or react to.
 *
 * <p>It carries every dimension a consumer needs to count it, so that nobody ever has to ask back,
 * and never a reporter, a suspect's name or the words of a tip. The instant of recording, the
 * sequence and the causes travel beside it, in the {@link EventEnvelope}.
 */
public interface PublicEvent {

    /** The legal day (ngày xảy ra sự kiện pháp lý), which may lie before the day of recording. */
    LocalDate occurredOn();

    /** The id of the unit that counts it (đơn vị thống kê), as the rulebook names units. */
    String unit();
}

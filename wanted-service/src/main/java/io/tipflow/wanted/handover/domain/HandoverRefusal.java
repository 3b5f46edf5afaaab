package io.tipflow.wanted.handover.domain;

import io.tipflow.wanted.law.DayFault;
import io.tipflow.wanted.law.Mandate;

/** Why a handover is not recorded; a closed list. */
public sealed interface HandoverRefusal {

    /** Somebody else records it. */
    record NotCompetent(Mandate mandate) implements HandoverRefusal {}

    /** It is recorded already. */
    record AlreadyRecorded() implements HandoverRefusal {}

    /** The legal day cannot be right. */
    record WrongDay(DayFault fault) implements HandoverRefusal {}

    /** Helping oneself is not helping another province: it belongs on the own list. */
    record ToItself(String unit) implements HandoverRefusal {}
}

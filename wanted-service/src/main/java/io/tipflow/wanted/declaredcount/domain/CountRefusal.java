package io.tipflow.wanted.declaredcount.domain;

import io.tipflow.wanted.law.DayFault;
import io.tipflow.wanted.law.Mandate;

/** Why a count is not taken; a closed list. */
public sealed interface CountRefusal {

    /** Somebody else declares it. */
    record NotCompetent(Mandate mandate) implements CountRefusal {}

    /** It is declared already; a correction is another count for the same day. */
    record AlreadyDeclared() implements CountRefusal {}

    /** The day cannot be right. */
    record WrongDay(DayFault fault) implements CountRefusal {}
}

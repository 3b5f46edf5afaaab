package io.tipflow.wanted.declaredcount.domain;

import io.tipflow.wanted.law.LegalAct;

/** What can be asked of a declared count. */
public sealed interface CountCommand {

    /** Declare how many persons the list holds. */
    record DeclareCount(LegalAct act, String unit, int persons) implements CountCommand {}
}

package io.tipflow.wanted.handover.domain;

import io.tipflow.wanted.law.LegalAct;

/** What can be asked of a handover. */
public sealed interface HandoverCommand {

    /** Record that fugitives were handed over. */
    record HandOver(LegalAct act, String unit, String receiver, int persons)
            implements HandoverCommand {}
}

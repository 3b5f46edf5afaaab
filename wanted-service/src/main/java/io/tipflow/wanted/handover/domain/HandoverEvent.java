package io.tipflow.wanted.handover.domain;

import java.util.Map;

/** What happened to a handover; never leaves the service. */
public sealed interface HandoverEvent {

    /** The constant names in the history. */
    Map<String, Class<? extends HandoverEvent>> NAMES = Map.of("handed-over", HandedOver.class);

    /** Fugitives were handed over. */
    record HandedOver(Handover.Made made) implements HandoverEvent {}
}

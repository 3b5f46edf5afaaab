package io.tipflow.wanted.declaredcount.domain;

import java.util.Map;

/** What happened to a declared count; never leaves the service. */
public sealed interface CountEvent {

    /** The constant names in the history. */
    Map<String, Class<? extends CountEvent>> NAMES = Map.of("count-declared", CountDeclared.class);

    /** A count was declared. */
    record CountDeclared(DeclaredCount.Declared declared) implements CountEvent {}
}

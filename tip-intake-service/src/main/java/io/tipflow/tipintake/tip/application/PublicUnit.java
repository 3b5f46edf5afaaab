package io.tipflow.tipintake.tip.application;

/** The unit that owns the tips that citizens send without login. */
public record PublicUnit(String id) {}

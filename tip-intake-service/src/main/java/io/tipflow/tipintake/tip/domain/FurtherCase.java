package io.tipflow.tipintake.tip.domain;

import java.time.LocalDate;

/** A case that came of a tip after the tip had its outcome. */
public record FurtherCase(String caseFile, LocalDate openedOn) {}

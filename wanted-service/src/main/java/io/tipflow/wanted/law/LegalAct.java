package io.tipflow.wanted.law;

import java.time.LocalDate;

/**
 * The legal side of a step: what any step has beside its content.
 *
 * @param on the legal day, which may lie in the past: a backlog is entered so
 * @param today the day it is recorded
 * @param mandate what the law says about who takes it
 */
public record LegalAct(LocalDate on, LocalDate today, Mandate mandate) {}

package io.tipflow.rulebook.authorities;

import io.tipflow.rulebook.format.Words;
import java.util.List;

/**
 * A step of a tip, case, accused or wanted order that somebody decides.
 *
 * @param id stable id, such as {@code tip.extend}
 * @param title its name
 * @param rules the articles on who may
 */
record Transition(String id, Words title, List<AuthorityRule> rules) {}

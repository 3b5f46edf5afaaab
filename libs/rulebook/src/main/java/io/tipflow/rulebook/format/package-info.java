/**
 * Reading and refusing: data files of a rulebook with file, line and reason for everything that is
 * wrong.
 */
@NullMarked
package io.tipflow.rulebook.format;

import org.jspecify.annotations.NullMarked;

package io.tipflow.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an action that can be asked what it would change: with {@code ?dry-run} it is decided like
 * any other, answered with what would be, and nothing is written. Every other action refuses that
 * parameter, so that nobody does something by asking what it would do.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rehearsable {}

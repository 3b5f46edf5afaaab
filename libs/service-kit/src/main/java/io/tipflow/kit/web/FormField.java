package io.tipflow.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a component of a request body stands in a form: beside what its type and checks say. */
@Documented
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface FormField {

    /** Its label in Vietnamese. */
    String vi();

    /** Its label in English. */
    String en();

    /**
     * What it is entered with, in {@code x-widget}: area, offence, person, unit, decisionNo or
     * narrative; empty for what its type suggests.
     */
    String widget() default "";

    /** The article that asks for it, in {@code x-article}. */
    String article() default "";
}

package io.tipflow.kit.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a choice, a field or an action is called where people read it. */
@Documented
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Title {

    /** In Vietnamese, the legal term where there is one. */
    String vi();

    /** In English. */
    String en();
}

package io.tipflow.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text that a person could have typed: something other than blanks, no longer than allowed, well
 * formed, and without control characters but tab and line ends. Absent is valid.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Checked.class)
public @interface PlainText {

    /** The most UTF-16 characters. */
    int max();

    String message() default "must be 1 to {max} characters of plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Checked implements ConstraintValidator<PlainText, String> {

        private int max;

        @Override
        public void initialize(PlainText constraint) {
            this.max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (text.length() <= max
                            && !text.isBlank()
                            && text.codePoints().allMatch(Checked::typed));
        }

        private static boolean typed(int character) {
            return switch (character) {
                case '\t', '\n', '\r' -> true;
                default ->
                        !Character.isISOControl(character)
                                && Character.getType(character) != Character.SURROGATE;
            };
        }
    }
}

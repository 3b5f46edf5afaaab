package io.tipflow.kit.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Makes a record component that is not {@code @Nullable} required in JSON: leaving it out or
 * sending null is an error that names the field. So a record says once, in its types, what may be
 * absent.
 */
final class RequiredComponents extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isRequired(annotated)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    private static boolean isRequired(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor)
                || !constructor.getDeclaringClass().isRecord()) {
            return false;
        }
        AnnotatedType type = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
        return !type.isAnnotationPresent(Nullable.class)
                && type.getType() != Optional.class
                && !parameter.getRawType().isPrimitive();
    }
}

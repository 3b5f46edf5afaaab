package io.tipflow.gateway.login;

import io.tipflow.gateway.web.GatewayAddress;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Only where this gateway is the issuer: none is named, or it names itself. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(EmbeddedIssuer.Chosen.class)
@interface EmbeddedIssuer {

    /** Whether this gateway is the issuer. */
    final class Chosen implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return in(context.getEnvironment());
        }

        static boolean in(Environment settings) {
            String issuer = settings.getProperty("tipflow.oidc.issuer");
            return !StringUtils.hasText(issuer)
                    || issuer.equals(GatewayAddress.of(settings).issuer());
        }
    }
}

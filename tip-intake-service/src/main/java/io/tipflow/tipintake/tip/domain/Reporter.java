package io.tipflow.tipintake.tip.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** What the tip holds of who reported it (người tố giác, báo tin): never the identity in clear. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "known")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reporter.Anonymous.class, name = "ANONYMOUS"),
    @JsonSubTypes.Type(value = Reporter.Sealed.class, name = "SEALED"),
    @JsonSubTypes.Type(value = Reporter.Destroyed.class, name = "DESTROYED")
})
public sealed interface Reporter {

    /** The reporter kept his name to himself (nặc danh). */
    record Anonymous() implements Reporter {}

    /**
     * The identity is there, encrypted under a key of its own.
     *
     * @param ciphertext the sealed identity in Base64
     */
    record Sealed(String ciphertext) implements Reporter {}

    /** The identity was there; its key was destroyed, so nobody can read it any more. */
    record Destroyed(LocalDate on) implements Reporter {}
}

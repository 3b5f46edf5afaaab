package io.tipflow.cases.casefile.domain;

import io.tipflow.kit.text.Title;

/**
 * The class of an offence by the top of its penalty frame (phân loại tội phạm, Penal Code Art 9).
 */
public enum Gravity {
    /** Ít nghiêm trọng. */
    @Title(vi = "Ít nghiêm trọng", en = "Less serious")
    LESS_SERIOUS,
    /** Nghiêm trọng. */
    @Title(vi = "Nghiêm trọng", en = "Serious")
    SERIOUS,
    /** Rất nghiêm trọng. */
    @Title(vi = "Rất nghiêm trọng", en = "Very serious")
    VERY_SERIOUS,
    /** Đặc biệt nghiêm trọng. */
    @Title(vi = "Đặc biệt nghiêm trọng", en = "Specially serious")
    SPECIALLY_SERIOUS
}

package io.tipflow.cases.casefile.domain;

/**
 * The class of an offence by the top of its penalty frame (phân loại tội phạm, Penal Code Art 9).
 */
public enum Gravity {
    /** Ít nghiêm trọng. */
    LESS_SERIOUS,
    /** Nghiêm trọng. */
    SERIOUS,
    /** Rất nghiêm trọng. */
    VERY_SERIOUS,
    /** Đặc biệt nghiêm trọng. */
    SPECIALLY_SERIOUS
}

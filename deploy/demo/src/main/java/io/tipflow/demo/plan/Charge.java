package io.tipflow.demo.plan;

import java.util.List;

/**
 * What cases are about, with how often it comes up.
 *
 * @param article of the Penal Code
 * @param gravity the class of the offence
 * @param often compared with the others
 */
record Charge(String article, String gravity, int often) {

    static final String SPECIALLY_SERIOUS = "SPECIALLY_SERIOUS";

    /** Theft, injury, drugs, fraud, gambling, traffic: what a district court sees. */
    static final List<Charge> OF_PERSONS =
            List.of(
                    new Charge("173", "LESS_SERIOUS", 24),
                    new Charge("173", "SERIOUS", 8),
                    new Charge("134", "SERIOUS", 12),
                    new Charge("134", "VERY_SERIOUS", 4),
                    new Charge("249", "SERIOUS", 12),
                    new Charge("251", "SERIOUS", 6),
                    new Charge("251", "VERY_SERIOUS", 6),
                    new Charge("174", "LESS_SERIOUS", 5),
                    new Charge("174", "SERIOUS", 4),
                    new Charge("174", SPECIALLY_SERIOUS, 1),
                    new Charge("175", "LESS_SERIOUS", 3),
                    new Charge("168", "VERY_SERIOUS", 3),
                    new Charge("171", "SERIOUS", 5),
                    new Charge("123", SPECIALLY_SERIOUS, 2),
                    new Charge("178", "LESS_SERIOUS", 3),
                    new Charge("321", "LESS_SERIOUS", 7),
                    new Charge("322", "SERIOUS", 2),
                    new Charge("260", "SERIOUS", 6),
                    new Charge("318", "LESS_SERIOUS", 3),
                    new Charge("330", "LESS_SERIOUS", 2));

    /** What a commercial legal entity can be accused of: articles of the list of Penal Art 76. */
    static final List<Charge> OF_ENTITIES =
            List.of(
                    new Charge("188", "SERIOUS", 1),
                    new Charge("192", "SERIOUS", 1),
                    new Charge("200", "SERIOUS", 1),
                    new Charge("203", "SERIOUS", 1),
                    new Charge("226", "LESS_SERIOUS", 1),
                    new Charge("235", "SERIOUS", 1));

    static Charge any(List<Charge> among, Made made) {
        int drawn = made.below(among.stream().mapToInt(Charge::often).sum());
        for (Charge charge : among) {
            drawn -= charge.often();
            if (drawn < 0) {
                return charge;
            }
        }
        throw new IllegalStateException("Expected the weights to cover every draw");
    }

    /** District courts judge up to fifteen years; what is graver belongs to the province. */
    boolean belongsToProvince() {
        return gravity.equals(SPECIALLY_SERIOUS);
    }
}

package io.tipflow.tipintake.tip.adapter.web;

/** A receipt: the answer to a citizen's tip, and the question for its progress. */
record ReceiptBody(String receipt) {

    /** Without the receipt, which is as good as a password. */
    @Override
    public String toString() {
        return "ReceiptBody[...]";
    }
}

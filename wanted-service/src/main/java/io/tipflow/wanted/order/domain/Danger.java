package io.tipflow.wanted.order.domain;

import io.tipflow.kit.text.Title;

/** How dangerous the wanted person is. */
public enum Danger {
    /** Thường. */
    @Title(vi = "Thường", en = "Ordinary")
    ORDINARY,
    /** Nguy hiểm. */
    @Title(vi = "Nguy hiểm", en = "Dangerous")
    DANGEROUS,
    /** Đặc biệt nguy hiểm. */
    @Title(vi = "Đặc biệt nguy hiểm", en = "Specially dangerous")
    SPECIALLY_DANGEROUS
}

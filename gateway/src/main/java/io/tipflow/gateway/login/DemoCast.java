package io.tipflow.gateway.login;

import static io.tipflow.gateway.login.DemoAccount.machine;
import static io.tipflow.gateway.login.DemoAccount.person;

import java.util.List;
import java.util.Optional;

/**
 * The people of the demo: one of each role in Sóc Trăng, an operator of a district below it, and
 * one of Cần Thơ.
 */
public final class DemoCast {
    private static final List<DemoAccount> ALL =
            List.of(
                    person("operator", "operator", "CA-94", "Trần Thị Mỹ Hạnh"),
                    person("investigator", "investigator", "CA-94", "Lê Quốc Thái"),
                    person("investigation-head", "investigation-head", "CA-94", "Nguyễn Văn Phước"),
                    person("procurator", "procurator", "VKS-94", "Phạm Ngọc Lan"),
                    person("judge", "judge", "TA-94", "Huỳnh Minh Trí"),
                    person("custodian", "custodian", "CA-94", "Võ Thị Cẩm Tú"),
                    person("supervisor", "supervisor", "BCD-94", "Đặng Hoàng Nam"),
                    person("analyst", "analyst", "BCD-94", "Bùi Thị Diễm Hương"),
                    person("auditor", "auditor", "BCD-94", "Thạch Sô Phia"),
                    person("admin", "admin", "BCD-VN", "Hoàng Anh Tuấn"),
                    machine("agency", "agency", "CA-94", "Hệ thống của cơ quan phối hợp"),
                    person("operator-92", "operator", "CA-92", "Dương Thị Bích Trâm"),
                    person("operator-941", "operator", "CA-94-941", "Lâm Thị Hồng Gấm"));

    private DemoCast() {}

    /** Everybody, in the order in which they are listed. */
    public static List<DemoAccount> all() {
        return ALL;
    }

    /** Who logs in by this name. */
    public static Optional<DemoAccount> find(String login) {
        return ALL.stream().filter(account -> account.login().equals(login)).findFirst();
    }
}

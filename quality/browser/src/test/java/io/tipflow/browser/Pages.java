package io.tipflow.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The pages with something on them, each for somebody who works there. */
final class Pages {
    private static List<Entry> filled;

    private Pages() {}

    /**
     * A page.
     *
     * @param state brings it to the state that is looked at
     */
    record Entry(String name, String login, String path, Consumer<Desk> state) {}

    /** All pages, with the same things on them for every test. */
    static synchronized List<Entry> all(Stage stage, Props props) {
        if (filled == null) {
            props.tip("Mất xe máy Honda màu đỏ trước chợ Sóc Trăng, biển số 83-P1 123.45");
            String tip =
                    props.tip(
                            "Hai thanh niên cầm dao giật túi xách rồi chạy về hướng cầu Quay",
                            true);
            String file = props.caseFile("Nguyễn Văn Bình");
            String order = props.order("Trần Văn Đức");
            List<Entry> all = new ArrayList<>();
            all.add(new Entry("tips-new", "operator", "/tips/new", Pages::words));
            all.add(new Entry("tips", "operator", "/tips", nothing()));
            all.add(new Entry("tips-none", "operator", "/tips?status=FALSE_REPORT", nothing()));
            all.add(new Entry("tip", "investigator", "/tips/" + tip, Pages::openAction));
            all.add(new Entry("work", "investigator", "/work", nothing()));
            all.add(new Entry("cases", "investigator", "/cases", nothing()));
            all.add(new Entry("case", "investigator", "/cases/" + file, Pages::openAction));
            all.add(new Entry("wanted", "investigator", "/wanted", nothing()));
            all.add(
                    new Entry(
                            "wanted-order", "investigator", "/wanted/" + order, Pages::openAction));
            all.add(new Entry("board", "supervisor", "/board", Pages::charts));
            all.add(new Entry("wall", "supervisor", "/board?wall=1", Pages::live));
            all.add(
                    new Entry(
                            "report",
                            "supervisor",
                            "/report?from=" + Props.TODAY.getYear() + "-01-01&to=" + Props.TODAY,
                            Pages::openFigure));
            all.add(new Entry("figure", "supervisor", "/figures/investigation.on-file", nothing()));
            all.add(new Entry("alerts", "operator", "/alerts", nothing()));
            all.add(new Entry("settings", "operator", "/settings", nothing()));
            all.add(
                    new Entry(
                            "missing",
                            "operator",
                            "/tips/0190f0b2-0000-7000-8000-000000000000",
                            nothing()));
            filled = List.copyOf(all);
        }
        return filled;
    }

    private static Consumer<Desk> nothing() {
        return desk -> {};
    }

    private static void live(Desk desk) {
        desk.page()
                .locator(
                        ".age",
                        new Page.LocatorOptions().setHasText(Pattern.compile("\\d:\\d\\d:\\d")))
                .waitFor();
    }

    private static void charts(Desk desk) {
        live(desk);
        desk.at("tf-chart canvas").nth(1).waitFor();
        desk.at(".newest li").first().waitFor();
    }

    private static void words(Desk desk) {
        desk.at("tf-tip-new[data-ready]").waitFor();
        desk.at("#narrative")
                .fill(
                        "Hai thanh niên cầm dao giật túi xách trước chợ Sóc Trăng lúc 13:45, chạy xe đỏ");
        desk.at(".questions li").first().waitFor();
    }

    private static void openAction(Desk desk) {
        if (desk.at("[data-open]").count() > 0) {
            desk.at("[data-open]").first().click();
            desk.at(".action-form").waitFor();
        }
    }

    private static void openFigure(Desk desk) {
        if (desk.page().viewportSize().width > 1023 && desk.at("td .figure-link").count() > 0) {
            desk.at("td .figure-link").first().click();
            desk.at(".ledger").waitFor();
        }
    }
}

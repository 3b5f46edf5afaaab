package io.tipflow.gateway.citizen;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the pictures of a form. A tip is never held up by one: it is sent first, and what
 * was not taken is told with the reason and may be sent again with the receipt.
 */
final class SentPictures {
    private final PublicTips tips;
    private final CitizenPages pages;

    SentPictures(PublicTips tips, CitizenPages pages) {
        this.tips = tips;
        this.pages = pages;
    }

    /**
     * Sends them and describes what became of them, for the page that answers: {@code picturesKept}
     * how many were taken, {@code picturesRefused} a sentence for each other one. The name of a
     * file is told only to who chose it.
     */
    Map<String, Object> send(Language language, String receipt, List<Part> files)
            throws IOException {
        int kept = 0;
        List<Map<String, String>> refused = new ArrayList<>();
        for (Part file : files) {
            String outcome = tips.picture(receipt, file);
            if (outcome.equals(PublicTips.PICTURE_KEPT)) {
                kept++;
            } else {
                refused.add(
                        Map.of(
                                "name", String.valueOf(file.getSubmittedFileName()),
                                "why", pages.word(language, outcome)));
            }
        }
        Map<String, Object> told = new HashMap<>();
        if (kept > 0) {
            told.put(
                    "picturesKept",
                    pages.word(language, PublicTips.PICTURE_KEPT)
                            .replace("{count}", Integer.toString(kept)));
        }
        told.put("picturesRefused", refused);
        told.put("anyRefused", !refused.isEmpty());
        return told;
    }
}

package io.tipflow.gateway.pages;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The shells of the pages of staff: the same for everybody, filled by their scripts. */
@Controller
class StaffPages {

    @GetMapping("/board")
    ResponseEntity<Resource> board() {
        return shell("board");
    }

    private static ResponseEntity<Resource> shell(String page) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .header(SecurityHeaders.POLICY_HEADER, SecurityHeaders.STAFF)
                .body(new ClassPathResource("pages/" + page + ".html"));
    }
}

package io.tipflow.gateway.pages;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The shell of the pages of staff: the same for everybody, filled by its scripts. */
@Controller
public class StaffPages {
    /** Where they are, as patterns: who comes here is led to the login first. */
    public static final List<String> ADDRESSES =
            List.of(
                    "/tips",
                    "/tips/*",
                    "/work",
                    "/cases",
                    "/cases/*",
                    "/wanted",
                    "/wanted/*",
                    "/board",
                    "/report",
                    "/figures/*",
                    "/alerts",
                    "/settings");

    @GetMapping({
        "/tips",
        "/tips/{item}",
        "/work",
        "/cases",
        "/cases/{item}",
        "/wanted",
        "/wanted/{item}",
        "/board",
        "/report",
        "/figures/{item}",
        "/alerts",
        "/settings"
    })
    ResponseEntity<Resource> shell() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .header(SecurityHeaders.POLICY_HEADER, SecurityHeaders.STAFF)
                .body(new ClassPathResource("pages/staff.html"));
    }
}

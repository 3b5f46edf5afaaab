package io.tipflow.stats.cube.adapter.web;

import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.cube.domain.FoldCounts;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far the counting has come, and what was not counted and why. */
@RestController
@RequestMapping("/api/v1/stats")
class HealthController {

    private final LiveCube cube;
    private final FeedStatus status;

    HealthController(LiveCube cube, FeedStatus status) {
        this.cube = cube;
        this.status = status;
    }

    /**
     * Where the counting stands.
     *
     * @param lag by partition, how many records are not counted yet
     */
    record Health(
            FeedStatus.Phase phase,
            String detail,
            boolean caughtUp,
            Map<String, Long> lag,
            FoldCounts counts) {}

    @GetMapping("/health")
    @PreAuthorize("hasAnyRole('supervisor','analyst','investigation-head','admin','auditor')")
    Health health() {
        FeedStatus.Standing standing = status.standing();
        return new Health(
                standing.phase(),
                standing.detail(),
                status.isCaughtUp(),
                status.lag(),
                cube.counts());
    }
}

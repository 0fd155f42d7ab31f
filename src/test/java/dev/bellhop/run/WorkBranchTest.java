package dev.bellhop.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkBranchTest {
    @Test
    void a_branch_that_we_name_is_known_by_its_name() {
        RunId run = RunId.of(Instant.parse("2026-11-20T12:00:00Z"), "guid-1");

        assertThat(WorkBranch.of(42, run)).isEqualTo("agent/issue-42-" + run).matches(WorkBranch::is);
    }
}

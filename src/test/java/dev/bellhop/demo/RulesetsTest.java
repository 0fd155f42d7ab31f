package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rulesets of a repository, and its labels. */
class RulesetsTest {
    private static final String RULES = Scene.REPO + "/rules/branches/";

    private final Scene scene = new Scene();

    @BeforeEach
    void rule() {
        scene.mona().rule("octo-org/hello", new Ruleset("Ours", "agent/", true, List.of(Ruleset.Rule.of("creation"))));
        scene.mona().rule("octo-org/hello", new Ruleset("All", "", false, List.of(Ruleset.Rule.of("deletion"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"agent/issue-1-x, creation deletion", "agent%2Fissue-1-x, creation deletion", "main, deletion"})
    void rules_hold_for_branches_that_need_not_be_there(String branch, String types) {
        assertThat(Scene.list(scene.bot("GET", RULES + branch, "")).stream()
                        .map(rule -> rule.at("type").text()))
                .containsExactly(types.split(" "));
    }

    @Test
    void whether_one_may_pass_by_is_told_to_each_of_himself() {
        String first = Scene.REPO + "/rulesets/21";
        assertThat(Scene.text(scene.bot("GET", first, ""), "current_user_can_bypass"))
                .isEqualTo("always");
        assertThat(Scene.text(scene.person("GET", first, ""), "current_user_can_bypass"))
                .isEqualTo("never");
        assertThat(Scene.text(scene.bot("GET", Scene.REPO + "/rulesets/22", ""), "current_user_can_bypass"))
                .isEqualTo("never");
        assertThat(scene.bot("GET", Scene.REPO + "/rulesets/23", "").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{'name':'new','color':'0e8a16','description':'x'};   201; \"color\":\"0e8a16\"",
                "{'name':'new'};                                      201; \"color\":\"ededed\"",
                "{'name':'Agent-Fix'};                                422; already_exists",
                "{'color':'0e8a16'};                                  422; wasn't supplied",
                "{'name':'new','color':'#0e8a16'};                    422; \"field\":\"color\"",
                "{'name':'new','colour':'0e8a16'};                    422; not a permitted key",
            })
    void a_label_is_made_once(String body, int status, String words) {
        Response answer = scene.bot("POST", Scene.REPO + "/labels", body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void who_may_not_write_makes_no_label() {
        String reads = scene.token("{\"permissions\":{\"issues\":\"read\"}}");
        assertThat(scene.ask(Request.of("POST", Scene.REPO + "/labels")
                                .saying("{\"name\":\"new\"}")
                                .bearing(reads))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void labels_are_listed_to_who_may_read_issues_or_pull_requests() {
        String labels = Scene.REPO + "/labels";
        assertThat(Scene.list(scene.bot("GET", labels, "")).stream()
                        .map(label -> label.at("name").text()))
                .containsExactly("agent-fix");
        String pulls = scene.token("{\"permissions\":{\"pull_requests\":\"read\"}}");
        assertThat(scene.ask(Request.of("GET", labels).bearing(pulls)).status()).isEqualTo(200);
        String contents = scene.token("{\"permissions\":{\"contents\":\"read\"}}");
        assertThat(scene.ask(Request.of("GET", labels).bearing(contents)).status())
                .isEqualTo(403);
    }
}

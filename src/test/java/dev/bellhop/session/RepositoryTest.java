package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.run.SessionFact.Warned;
import dev.bellhop.run.SessionFact.Warning;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What git and gh said in a shell, and what is made of it. */
class RepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '!', textBlock = """
            git push -u origin x ! remote: Invalid username or token. Password authentication is not supported.
            cd app && git fetch  ! fatal: Authentication failed for 'https://github.com/o/r/'
            gh pr create         ! HTTP 401: Bad credentials (https://api.github.com/graphql)
            gh api user          ! gh: Bad credentials (HTTP 401)
            """)
    void a_token_that_is_no_good_is_noticed(String command, String said) {
        assertThat(heard(command, said, true)).contains(new Warned(Warning.TOKEN_REFUSED, AT, ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '!', textBlock = """
            curl https://example.com ! HTTP 401                                  ! true
            git log                  ! Handle HTTP 401 with Bad credentials      ! false
            git push                 ! remote: Permission denied. error: 403     ! true
            digit push               ! Authentication failed for you             ! true
            """)
    void other_trouble_is_not(String command, String said, boolean error) {
        assertThat(heard(command, said, error)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            git status           ! On branch x|nothing to commit, working tree clean                          ! ''
            git status           ! On branch x|  modified:   src/a.txt|  new file:   b c.txt                  ! src/a.txt, b c.txt
            cd a && git status   ! Your branch is ahead of 'origin/x' by 2 commits.|  deleted:    a.txt       ! unpushed commits: 2, a.txt
            git status --short   ! M  a.txt|?? b.txt                                                         ! a.txt, b.txt
            """)
    void what_is_only_on_its_disk_is_kept(String command, String said, String left) {
        assertThat(heard(command, said.replace('|', '\n'), false)).contains(new Warned(Warning.LEFT_BEHIND, AT, left));
    }

    @Test
    void of_many_files_some_are_named() {
        String status = "?? file\n".repeat(3) + "?? a\n?? b\n?? c\n?? d\n?? e\n?? f\n?? g\n?? h\n?? i\n?? j\n";
        assertThat(heard("git status -s", status, false))
                .contains(new Warned(Warning.LEFT_BEHIND, AT, "file, a, b, c, d, e, f, g, h, i"));
    }

    private static Optional<Object> heard(String command, String said, boolean error) {
        return Repository.heard(Optional.of(command), new SessionEvent.ToolAnswered("e2", AT, "e1", said, error))
                .<Object>map(fact -> fact)
                .findFirst();
    }
}

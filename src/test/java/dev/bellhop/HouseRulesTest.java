package dev.bellhop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rooms: who may know whom, who alone knows which library, and what only App hands out. */
class HouseRulesTest {
    private static final String HOUSE = "dev.bellhop";
    private static final JavaClasses HOUSE_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    @ParameterizedTest(name = "{0} may know {1}")
    @CsvSource({
        "json,    ''",
        "text,    ''",
        "command, text",
        "rules,   text",
        "run,     command rules text",
        "engine,  run command rules json text",
        "http,    engine run json text",
        "wire,    engine run http json",
        "github,  engine run command rules http wire json text",
        "copilot, engine run rules http wire json text",
        "session, engine run http json text",
        "store,   engine run command rules json text",
        "web,     engine run command rules json text",
        "demo,    json",
        "platform, demo json",
        "cli,     engine run rules json text",
    })
    void a_room_knows_only_its_own(String room, String known) {
        List<String> allowed = Stream.concat(Stream.of(room), Arrays.stream(known.split(" ")))
                .map(name -> HOUSE + "." + name)
                .toList();
        classes()
                .that()
                .resideInAPackage(HOUSE + "." + room)
                .should()
                .onlyDependOnClassesThat(describe(
                        "are outside the house or in " + allowed,
                        other -> !other.getPackageName().startsWith(HOUSE) || allowed.contains(other.getPackageName())))
                .allowEmptyShould(true)
                .check(HOUSE_CLASSES);
    }

    @Test
    void rooms_do_not_go_in_circles() {
        slices().matching(HOUSE + ".(*)").should().beFreeOfCycles().check(HOUSE_CLASSES);
    }

    @ParameterizedTest(name = "{1} only in {0}")
    @CsvSource({
        "json,   com.fasterxml..",
        "text,   org.commonmark..",
        "rules,  org.snakeyaml..",
        "github, org.kohsuke..",
        "github, io.jsonwebtoken..",
        "store,  java.sql..",
        "store,  com.zaxxer..",
        "store,  org.sqlite..",
        "store,  org.postgresql..",
        "web,    io.javalin..",
        "web,    org.eclipse.jetty..",
        "web,    jakarta.servlet..",
        "web,    gg.jte..",
    })
    void each_library_has_one_importing_room(String room, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + "." + room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOUSE_CLASSES);
    }

    /** The shells of the simulated world alone let real time pass: it acts out slow networks. */
    private static boolean isInside(JavaClass room, String method) {
        boolean simulated = room.getPackageName().equals(HOUSE + ".demo")
                || room.getPackageName().equals(HOUSE + ".platform");
        boolean shell = simulated && method.equals("sleep");
        return !room.getPackageName().equals(HOUSE) && !shell;
    }

    @ParameterizedTest
    @MethodSource("handedOut")
    void clock_environment_chance_and_sleep_come_from_app(String owner, String method) {
        noClasses()
                .that(describe("are in a room", room -> isInside(room, method)))
                .should()
                .accessTargetWhere(call(owner, method))
                .check(HOUSE_CLASSES);
    }

    static Stream<String[]> handedOut() {
        return Stream.of(
                new String[] {"java.time.Instant", "now"},
                new String[] {"java.time.LocalDate", "now"},
                new String[] {"java.time.Clock", "systemUTC"},
                new String[] {"java.time.InstantSource", "system"},
                new String[] {"java.lang.System", "currentTimeMillis"},
                new String[] {"java.lang.System", "getenv"},
                new String[] {"java.lang.System", "exit"},
                new String[] {"java.lang.Thread", "sleep"},
                new String[] {"java.lang.Math", "random"},
                new String[] {"java.util.UUID", "randomUUID"});
    }

    private static DescribedPredicate<JavaAccess<?>> call(String owner, String method) {
        return describe(
                owner + "." + method,
                access -> access.getTargetOwner().getName().equals(owner)
                        && access.getTarget().getName().equals(method));
    }

    @Test
    void names_are_nouns_of_this_world() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|Handler)")
                .check(HOUSE_CLASSES);
    }

    @Test
    void every_room_says_what_lives_in_it_and_has_no_nulls() {
        assertThat(HOUSE_CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(room -> assertThat(HOUSE_CLASSES
                                .get(room + ".package-info")
                                .isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isTrue());
    }
}

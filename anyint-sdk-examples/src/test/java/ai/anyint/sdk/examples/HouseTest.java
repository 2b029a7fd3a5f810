package ai.anyint.sdk.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ai.anyint.sdk.core.internal.transport.SystemTime;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The arrows of the house, and the conventions that a compiler does not know. */
@AnalyzeClasses(packages = "ai.anyint.sdk", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String CORE = "ai.anyint.sdk.core..";
    private static final String ACCOUNT = "ai.anyint.sdk.account..";
    private static final String BILLING = "ai.anyint.sdk.billing..";
    private static final String TESTKIT = "ai.anyint.sdk.testkit..";
    private static final String EXAMPLES = "ai.anyint.sdk.examples..";
    private static final String ENGINE = "ai.anyint.sdk.testkit.internal.engine..";

    private static final Set<String> WALL_CLOCK = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.lang.Math.random");

    @ArchTest
    static final ArchRule core_knowsNoOtherModule = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ACCOUNT, BILLING, TESTKIT, EXAMPLES);

    @ArchTest
    static final ArchRule account_knowsOnlyCore = noClasses()
            .that()
            .resideInAPackage(ACCOUNT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BILLING, TESTKIT, EXAMPLES);

    @ArchTest
    static final ArchRule billing_knowsOnlyCore = noClasses()
            .that()
            .resideInAPackage(BILLING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ACCOUNT, TESTKIT, EXAMPLES);

    @ArchTest
    static final ArchRule testkit_knowsOnlyCore = noClasses()
            .that()
            .resideInAPackage(TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ACCOUNT, BILLING, EXAMPLES);

    @ArchTest
    static final ArchRule engine_knowsNoHttpNoJsonNoDoors = classes()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            ENGINE, "java.lang..", "java.math..", "java.time..", "java.util..", "org.jspecify..")
                    .or(describe(
                            "shared values of core",
                            type -> type.getPackageName().equals("ai.anyint.sdk.core")))
                    .or(describe(
                            "an address as a value",
                            type -> type.isEquivalentTo(java.net.InetAddress.class)
                                    || type.isEquivalentTo(java.net.UnknownHostException.class))));

    @ArchTest
    static final ArchRule engine_startsNoThread = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.Executor.class);

    @ArchTest
    static final ArchRule testkit_layersPointToTheEngine = noClasses()
            .that()
            .resideInAPackage("ai.anyint.sdk.testkit.internal.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ai.anyint.sdk.testkit.internal.control..",
                    "ai.anyint.sdk.testkit.internal.standalone..",
                    "ai.anyint.sdk.testkit.internal.transport..",
                    "ai.anyint.sdk.testkit.junit..");

    @ArchTest
    static final ArchRule oneClassReadsTheClockAndSleeps = noClasses()
            .that()
            .doNotBelongToAnyOf(SystemTime.class)
            .should()
            .callCodeUnitWhere(
                    describe("it reads the wall clock, sleeps or rolls unseeded dice", HouseTest::isWallClock));

    @ArchTest
    static final ArchRule publicSignatures_haveNoJackson = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(isExported())
            .should()
            .notHaveRawReturnType(resideInAnyPackage("com.fasterxml.."))
            .andShould()
            .haveRawParameterTypes(describe(
                    "none of Jackson's",
                    types -> types.stream()
                            .noneMatch(type -> type.getPackageName().startsWith("com.fasterxml"))));

    @ArchTest
    static final ArchRule publicSignatures_haveOkHttp_onlyWhereAUserBringsIt = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(isExported())
            .and()
            .haveNameNotMatching("httpClient|attemptInterceptor|interceptor")
            .should()
            .notHaveRawReturnType(resideInAnyPackage("okhttp3..", "okio..", "mockwebserver3.."))
            .andShould()
            .haveRawParameterTypes(describe(
                    "none of OkHttp's",
                    types -> types.stream()
                            .noneMatch(type -> type.getPackageName().matches("(okhttp3|okio|mockwebserver3).*"))));

    @ArchTest
    static final ArchRule aSecret_isNeverKeptAsText = fields().that()
            .haveNameMatching("(?i)(?!masked).*(secret|token|password|apiKey|provisioningKey|credential)")
            .should()
            .notHaveRawType(String.class);

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isExported() {
        return describe(
                "public API",
                type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                        && !type.getPackageName().contains(".internal")
                        && !type.getPackageName().startsWith("ai.anyint.sdk.examples"));
    }

    private static boolean isWallClock(JavaCall<?> call) {
        return WALL_CLOCK.contains(call.getTargetOwner().getName() + "." + call.getName());
    }
}

package ai.anyint.sdk.testkit.junit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link AnyIntTest} runs: an account a test, and a look at it afterwards. */
public final class AnyIntExtension
        implements ParameterResolver,
                BeforeEachCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(AnyIntExtension.class);

    /** Creates the extension; JUnit does it. */
    public AnyIntExtension() {}

    /** A constructor runs once a test, and is to get that test's account, not one that the whole class shares. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injected.knows(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Injected.of(parameter.getParameter().getType(), of(context));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            if (Injected.wantsFields(instance)) {
                Injected.fill(instance, of(context));
            }
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withReport(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withReport(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withReport(context, failure);
    }

    /** Adds what the account saw to whatever made the test fail. */
    private static Throwable withReport(ExtensionContext context, Throwable failure) {
        TestAccount test = existing(context);
        if (test != null) {
            failure.addSuppressed(new SeenByFake(test.account().report()));
        }
        return failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestAccount test = existing(context);
        if (test != null) {
            context.getRequiredTestInstances().getAllInstances().forEach(instance -> Injected.empty(instance, test));
        }
        if (test != null
                && context.getExecutionException().isEmpty()
                && settings(context).strict()) {
            test.requireNothingUnexpected();
        }
    }

    private static TestAccount of(ExtensionContext context) {
        return context.getStore(SPACE)
                .getOrComputeIfAbsent(TestAccount.class, key -> TestAccount.open(settings(context)), TestAccount.class);
    }

    private static @org.jspecify.annotations.Nullable TestAccount existing(ExtensionContext context) {
        return context.getStore(SPACE).get(TestAccount.class, TestAccount.class);
    }

    /** The nearest annotation: a nested class may have its own, or take its outer class's. */
    private static AnyIntTest settings(ExtensionContext context) {
        return context.getEnclosingTestClasses().isEmpty()
                ? annotation(context.getRequiredTestClass())
                : nearest(context);
    }

    private static AnyIntTest nearest(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        while (type != null) {
            if (AnnotationSupport.isAnnotated(type, AnyIntTest.class)) {
                return annotation(type);
            }
            type = type.getEnclosingClass();
        }
        return annotation(AnyIntExtension.Defaults.class);
    }

    private static AnyIntTest annotation(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, AnyIntTest.class)
                .orElseGet(() -> Defaults.class.getAnnotation(AnyIntTest.class));
    }

    /** Carries the defaults for a class that registers the extension without the annotation. */
    @AnyIntTest
    private static final class Defaults {}

    /** What the fake saw, attached to a failure; it has no stack trace of its own. */
    private static final class SeenByFake extends RuntimeException {
        SeenByFake(String report) {
            super("what the fake saw: " + report, null, false, false);
        }
    }
}

package ai.anyint.sdk.testkit.junit;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeClock;
import ai.anyint.sdk.testkit.FakeServer;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What a test can ask for by type, as a parameter or as a field that it leaves empty. */
final class Injected {

    private static final Map<Class<?>, Function<TestAccount, Object>> BY_TYPE = Map.of(
            FakeAccount.class, TestAccount::account,
            AnyIntClient.class, TestAccount::client,
            FakeClock.class, test -> test.account().clock(),
            Clock.class, test -> test.account().clock(),
            FakeAnyInt.class, TestAccount::fake,
            FakeServer.class, TestAccount::server);

    private Injected() {}

    static boolean knows(Class<?> type) {
        return BY_TYPE.containsKey(type);
    }

    static Object of(Class<?> type, TestAccount test) {
        Function<TestAccount, Object> maker = BY_TYPE.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("nothing of the type " + type.getName() + " is known");
        }
        return maker.apply(test);
    }

    static boolean wantsFields(Object instance) {
        return !fields(instance).isEmpty();
    }

    /** Fills the fields that the test left empty. */
    static void fill(Object instance, TestAccount test) {
        for (Field field : fields(instance)) {
            if (read(field, instance) == null) {
                write(field, instance, of(field.getType(), test));
            }
        }
    }

    /** Empties what was filled, so that an instance which serves several tests gets each one's own. */
    static void empty(Object instance, TestAccount test) {
        for (Field field : fields(instance)) {
            if (test.isOwn(read(field, instance))) {
                write(field, instance, null);
            }
        }
    }

    private static java.util.List<Field> fields(Object instance) {
        return ReflectionSupport.findFields(
                instance.getClass(),
                field -> knows(field.getType())
                        && !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isFinal(field.getModifiers()),
                HierarchyTraversalMode.TOP_DOWN);
    }

    private static @Nullable Object read(Field field, Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            throw inaccessible(field, e);
        }
    }

    private static void write(Field field, Object instance, @Nullable Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw inaccessible(field, e);
        }
    }

    private static ExtensionConfigurationException inaccessible(Field field, Exception cause) {
        return new ExtensionConfigurationException(
                "cannot fill the field " + field + ": open its package to ai.anyint.sdk.testkit, or use a parameter",
                cause);
    }
}

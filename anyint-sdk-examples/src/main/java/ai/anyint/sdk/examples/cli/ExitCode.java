package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.rotation.JournalInUseException;
import ai.anyint.sdk.account.rotation.NotRotatableException;
import ai.anyint.sdk.account.rotation.RotationException;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.ApiException;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.error.CredentialsException;
import ai.anyint.sdk.core.error.DeadlineExceededException;
import ai.anyint.sdk.core.error.PermissionException;
import ai.anyint.sdk.core.error.ServerException;
import java.io.UncheckedIOException;

/** What the program tells a script. The numbers are part of its interface and never change their meaning. */
enum ExitCode {
    /** It was done. */
    OK(0, "Done."),
    /** Something that should not happen. */
    UNEXPECTED(1, "An error that should not happen; please report it."),
    /** An unknown command or option, or a value that does not fit. */
    USAGE(2, "An unknown command or option, or a value that does not fit."),
    /** There is no key, or it is refused, or its role may not do this. */
    CREDENTIALS(3, "No key, a key that is refused, or a role that may not do this."),
    /** The service could not be reached in time. */
    NETWORK(4, "The service could not be reached in time."),
    /** The service refused, such as for a thing that is not there. */
    REFUSED(5, "The service refused, such as for a thing that is not there."),
    /** The service failed, or its answer could not be read. */
    SERVICE(6, "The service failed, or its answer could not be read."),
    /** The output could not be written, such as to a pipe that is closed. */
    OUTPUT(7, "The output could not be written, such as to a closed pipe."),
    /** Billing is healthy but for a warning. */
    WARNING(10, "health: something will need a hand soon."),
    /** Requests are refused, or soon will be. */
    CRITICAL(11, "health: requests are refused, or about to be.");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }

    static ExitCode of(Throwable failure) {
        if (failure instanceof RotationException stopped && stopped.getCause() != null) {
            // That a rotation goes no further, such as because somebody disabled its new key, is no fault of the
            // program.
            return stopped.getCause() instanceof IllegalStateException ? REFUSED : of(stopped.getCause());
        }
        if (failure instanceof NotRotatableException || failure instanceof JournalInUseException) {
            return REFUSED;
        }
        if (failure instanceof OutputException || failure instanceof UncheckedIOException) {
            return OUTPUT;
        }
        if (failure instanceof CredentialsException
                || failure instanceof AuthenticationException
                || failure instanceof PermissionException) {
            return CREDENTIALS;
        }
        if (failure instanceof ConnectionException || failure instanceof DeadlineExceededException) {
            return NETWORK;
        }
        if (failure instanceof ApiException) {
            return failure instanceof ServerException ? SERVICE : REFUSED;
        }
        if (failure instanceof AnyIntException) {
            return SERVICE;
        }
        return failure instanceof IllegalArgumentException ? USAGE : UNEXPECTED;
    }
}

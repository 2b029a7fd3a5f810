package ai.anyint.sdk.account;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;

/** The envelope of the list of projects. */
@Value.Immutable
@JsonDeserialize(as = ImmutableProjectList.class)
interface ProjectList {

    List<Project> projects();
}

package ai.anyint.sdk.billing;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;

/** The envelope of the list of plans. */
@Value.Immutable
@JsonDeserialize(as = ImmutablePlanList.class)
interface PlanList {

    List<Plan> plans();
}

package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What some calls come to: all of a window, or those of a day, model, key or project. */
public interface UsageFigures extends UnknownFields.Holder {

    /** Returns how many calls were admitted. */
    long requests();

    /** Returns what they cost; what a subscription or the own provider paid counts 0. */
    @JsonProperty("total_cost")
    Money cost();

    /** Returns the tokens that went in. */
    @JsonProperty("total_input_tokens")
    long inputTokens();

    /** Returns the tokens that came out. */
    @JsonProperty("total_output_tokens")
    long outputTokens();
}

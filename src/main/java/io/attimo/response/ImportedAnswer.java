package io.attimo.response;

import java.util.function.UnaryOperator;

/**
 * What one row of a file says.
 *
 * @param respondent the key of the answer
 * @param customer who gave it; {@link CustomerKey#ofAnswer} where nobody is named, null where the key names both
 * @param said makes of what stands there what will; of nothing where there is no response yet
 */
public record ImportedAnswer(String respondent, String customer, UnaryOperator<ResponseSnapshot> said) {}

import { applyPatch, JsonPatchError, Operation } from 'fast-json-patch';
import { StatusError } from '../errors/StatusError';
import { badRequest } from '../errors/statusErrors';
import { cloneJson, isJsonObject, JsonObject, JsonValue } from '../json/json';

/**
 * JSON patch (RFC 6902).
 *
 * @throws StatusError 400 when the patch is no list of operations; 422 when an
 *   operation cannot be carried out, a failed `test` included
 */
export function applyJsonPatch(
  target: JsonObject,
  patch: JsonValue,
): JsonValue {
  if (!Array.isArray(patch) || !patch.every(isJsonObject)) {
    throw badRequest(
      'error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp',
    );
  }
  try {
    return applyPatch(
      cloneJson<JsonValue>(target),
      cloneJson<JsonValue>(patch) as unknown as Operation[],
      true,
    ).newDocument;
  } catch (error) {
    if (error instanceof JsonPatchError || error instanceof TypeError) {
      throw new StatusError({
        code: 422,
        reason: 'Invalid',
        message:
          'the server rejected our request due to an error in our request',
        details: {},
      });
    }
    throw error;
  }
}

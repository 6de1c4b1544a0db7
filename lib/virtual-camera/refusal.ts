/** The host's refusal, with a name and message for the page. */
export class Refusal {
  readonly name: string;
  readonly message: string;

  constructor(name: string, message: string) {
    this.name = name;
    this.message = message;
  }
}

/** As the browser says it when a frame or a person doesn't allow a camera. */
export const NOT_ALLOWED = new Refusal('NotAllowedError', 'Permission denied');

/** As the browser says it when a camera does not start. */
export const NOT_READABLE = new Refusal('NotReadableError', 'Could not start video source');

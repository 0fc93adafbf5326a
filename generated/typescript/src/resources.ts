// The resources of the client. Generated from spec 2026-07-31, do not edit.

import type { Engine } from "./engine.js";
import type * as models from "./models.js";
import { type CallOptions, type Operation, Resource, segment } from "./resource.js";
import { TaskHelpers, type WaitOptions } from "./tasks.js";

const OPERATIONS = {
  listWorkflows: {
    id: "listWorkflows",
    method: "GET",
    path: "/v1/workflows",
    envelope: "data",
    idempotency: "undeclared",
    security: [],
  },
  editMusicVideoShot: {
    id: "editMusicVideoShot",
    method: "POST",
    path: "/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
    body: {"kind": "json", "media": "application/json"},
    lookup: "tasks.retrieve",
  },
  getMusicVideoShotMedia: {
    id: "getMusicVideoShotMedia",
    method: "POST",
    path: "/v1/music-video/tasks/{task_id}/shots/{shot_id}/media",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
    lookup: "tasks.retrieve",
  },
  createMusicVideoTask: {
    id: "createMusicVideoTask",
    method: "POST",
    path: "/v1/music-video/tasks",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
    body: {"kind": "json", "media": "application/json"},
  },
  composeMusicVideoTask: {
    id: "composeMusicVideoTask",
    method: "POST",
    path: "/v1/music-video/tasks/{task_id}/compose",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
    body: {"kind": "json", "media": "application/json"},
    lookup: "tasks.retrieve",
  },
  createEcommerceVideoTask: {
    id: "createEcommerceVideoTask",
    method: "POST",
    path: "/v1/ecommerce-video/tasks",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
    body: {"kind": "json", "media": "application/json"},
  },
  getTask: {
    id: "getTask",
    method: "GET",
    path: "/v1/tasks/{task_id}",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
  },
  getUsage: {
    id: "getUsage",
    method: "GET",
    path: "/v1/usage",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
  },
  uploadFile: {
    id: "uploadFile",
    method: "POST",
    path: "/v1/files",
    envelope: "data",
    idempotency: "harmless",
    security: [["bearerAuth"]],
    body: {"kind": "multipart", "files": ["file"]},
  },
  listWebhookEndpoints: {
    id: "listWebhookEndpoints",
    method: "GET",
    path: "/v1/webhooks",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
  },
  createWebhookEndpoint: {
    id: "createWebhookEndpoint",
    method: "POST",
    path: "/v1/webhooks",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
    body: {"kind": "json", "media": "application/json"},
    lookup: "webhooks.list",
  },
  getWebhookEndpoint: {
    id: "getWebhookEndpoint",
    method: "GET",
    path: "/v1/webhooks/{id}",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
  },
  deleteWebhookEndpoint: {
    id: "deleteWebhookEndpoint",
    method: "DELETE",
    path: "/v1/webhooks/{id}",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
  },
  updateWebhookEndpoint: {
    id: "updateWebhookEndpoint",
    method: "PATCH",
    path: "/v1/webhooks/{id}",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
    body: {"kind": "json", "media": "application/json"},
  },
  createRealtimeSession: {
    id: "createRealtimeSession",
    method: "POST",
    path: "/v1/realtime/sessions",
    envelope: "data",
    idempotency: "required",
    security: [["bearerAuth"]],
    body: {"kind": "json", "media": "application/json"},
  },
  getRealtimeSession: {
    id: "getRealtimeSession",
    method: "GET",
    path: "/v1/realtime/sessions/{session_id}",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
  },
  closeRealtimeSession: {
    id: "closeRealtimeSession",
    method: "DELETE",
    path: "/v1/realtime/sessions/{session_id}",
    envelope: "data",
    idempotency: "undeclared",
    security: [["bearerAuth"]],
  },
} as const satisfies Record<string, Operation>;

/**
 * The kinds of video that can be made.
 */
export class WorkflowsResource extends Resource {
  /**
   * List the workflows.
   *
   * Lists the kinds of video that can be made. Needs no API key.
   * @param options - For this call only.
   */
  async list(options: CallOptions = {}): Promise<models.WorkflowList> {
    return this._call<models.WorkflowList>(OPERATIONS.listWorkflows, { options });
  }
}

/**
 * `client.music_video.shots`.
 */
export class MusicVideoShotsResource extends Resource {
  /**
   * Edit a shot.
   *
   * Makes one shot of a storyboard anew. Costs the credits of a second of video at the asked
   * resolution and quality, times the length of the shot. The task goes to `editing` and comes
   * back to `storyboard_ready` or `requires_action`.
   * @param taskId - Id of the task.
   * @param shotId - Id of the shot, from the task's storyboard.
   * @param options - For this call only.
   */
  async edit(taskId: string, shotId: string, body: models.EditMusicVideoShotParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(OPERATIONS.editMusicVideoShot, { options, path: { task_id: segment("taskId", taskId), shot_id: segment("shotId", shotId) }, body });
  }

  /**
   * Get the media of a shot.
   *
   * Renders one shot of a storyboard to a file of its own and answers where it is. Takes no body.
   * @param taskId - Id of the task.
   * @param shotId - Id of the shot, from the task's storyboard.
   * @param options - For this call only.
   */
  async media(taskId: string, shotId: string, options: CallOptions = {}): Promise<models.ShotMedia> {
    return this._call<models.ShotMedia>(OPERATIONS.getMusicVideoShotMedia, { options, path: { task_id: segment("taskId", taskId), shot_id: segment("shotId", shotId) } });
  }
}

/**
 * Videos made from pictures and a song, in one go or shot by shot.
 */
export class MusicVideoResource extends Resource {
  readonly shots: MusicVideoShotsResource = new MusicVideoShotsResource(this.engine);

  /**
   * Create a music video.
   *
   * Starts a video of one to seven pictures over a song. The song's length decides the length of
   * the video and what it costs.
   *
   * Credits for a second of video, standard quality: 4 at 540p, 5 at 720p, 6 at 1080p, and 2 more
   * with `lip_sync`. High quality: 16 at 720p, 18 at 1080p.
   *
   * With `compose_mode: manual` the task stops at `storyboard_ready` or `requires_action`, so that
   * shots can be looked at and edited before the video is composed.
   * @param options - For this call only.
   */
  async create(body: models.CreateMusicVideoTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(OPERATIONS.createMusicVideoTask, { options, body, uploads: { fields: ["images", "audio_url", "lip_ref_url", "srt_url"], by: OPERATIONS.uploadFile } });
  }

  /**
   * The same as `create`, and waits for the result.
   * @param waiting - How to wait.
   * @param options - For the first call only.
   */
  async createAndWait(body: models.CreateMusicVideoTaskParams, waiting: WaitOptions = {}, options: CallOptions = {}): Promise<models.Task> {
    return new TasksResource(this.engine).beginAndWait(() => this.create(body, options), waiting);
  }

  /**
   * Compose the video.
   *
   * Joins shots of a storyboard to the finished video, in the order given. Costs 1 credit.
   * @param taskId - Id of the task.
   * @param options - For this call only.
   */
  async compose(taskId: string, body: models.ComposeMusicVideoTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(OPERATIONS.composeMusicVideoTask, { options, path: { task_id: segment("taskId", taskId) }, body });
  }
}

/**
 * Advertising videos made from product pictures.
 */
export class EcommerceVideoResource extends Resource {
  /**
   * Create an ecommerce video.
   *
   * Starts an advertising video of a product in 1080p. Costs 15 credits for each second of the
   * asked `duration`.
   * @param options - For this call only.
   */
  async create(body: models.CreateEcommerceVideoTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(OPERATIONS.createEcommerceVideoTask, { options, body, uploads: { fields: ["images"], by: OPERATIONS.uploadFile } });
  }

  /**
   * The same as `create`, and waits for the result.
   * @param waiting - How to wait.
   * @param options - For the first call only.
   */
  async createAndWait(body: models.CreateEcommerceVideoTaskParams, waiting: WaitOptions = {}, options: CallOptions = {}): Promise<models.Task> {
    return new TasksResource(this.engine).beginAndWait(() => this.create(body, options), waiting);
  }
}

/**
 * The state and the result of the work.
 */
export class TasksResource extends TaskHelpers {
  /**
   * Get a task.
   *
   * Answers the present state of a task; it is what counts if a webhook delivery says otherwise.
   * Poll every 5 to 10 seconds with jitter, at most 120 times a minute for each API key. Tasks are
   * given up after about 10 minutes; that is a limit of the launch, not a promise that they are
   * done by then.
   * @param taskId - Id of the task.
   * @param options - For this call only.
   */
  async retrieve(taskId: string, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(OPERATIONS.getTask, { options, path: { task_id: segment("taskId", taskId) } });
  }
}

/**
 * Credits, concurrency and totals of the account.
 */
export class UsageResource extends Resource {
  /**
   * Get the usage of the account.
   *
   * Answers the credit balance, the concurrency limit and totals of all tasks.
   * @param options - For this call only.
   */
  async retrieve(options: CallOptions = {}): Promise<models.Usage> {
    return this._call<models.Usage>(OPERATIONS.getUsage, { options });
  }
}

/**
 * Uploads for inputs that have no public URL.
 */
export class FilesResource extends Resource {
  /**
   * Upload a file.
   *
   * Keeps a picture, a song or subtitles and answers a URL that tasks take. At most 50 MB; audio
   * of 10 to 180 seconds. Send a form, or the bytes alone under their own Content-Type. Subtitles
   * (`.srt`) are sent as `application/x-subrip`; in a form `text/plain` will do if the file name
   * ends in `.srt`. PDF, other text, `application/octet-stream`, ZIP and video are refused.
   * @param options - For this call only.
   */
  async upload(body: models.UploadFileParams, options: CallOptions = {}): Promise<models.File> {
    return this._call<models.File>(OPERATIONS.uploadFile, { options, body });
  }
}

/**
 * Endpoints that are told when a task ends.
 */
export class WebhooksResource extends Resource {
  /**
   * List the webhook endpoints.
   *
   * Lists all webhook endpoints of the account, their secrets masked.
   * @param options - For this call only.
   */
  async list(options: CallOptions = {}): Promise<models.WebhookEndpointList> {
    return this._call<models.WebhookEndpointList>(OPERATIONS.listWebhookEndpoints, { options });
  }

  /**
   * Create a webhook endpoint.
   *
   * Registers a URL that is told when a task ends. This answer is the only one that holds the
   * whole secret: store it now.
   * @param options - For this call only.
   */
  async create(body: models.CreateWebhookEndpointParams, options: CallOptions = {}): Promise<models.WebhookEndpoint> {
    return this._call<models.WebhookEndpoint>(OPERATIONS.createWebhookEndpoint, { options, body });
  }

  /**
   * Get a webhook endpoint.
   *
   * Answers one webhook endpoint, its secret masked.
   * @param id - Id of the webhook endpoint.
   * @param options - For this call only.
   */
  async retrieve(id: string, options: CallOptions = {}): Promise<models.WebhookEndpoint> {
    return this._call<models.WebhookEndpoint>(OPERATIONS.getWebhookEndpoint, { options, path: { id: segment("id", id) } });
  }

  /**
   * Delete a webhook endpoint.
   *
   * Removes a webhook endpoint for good.
   * @param id - Id of the webhook endpoint.
   * @param options - For this call only.
   */
  async delete(id: string, options: CallOptions = {}): Promise<models.DeletedWebhookEndpoint> {
    return this._call<models.DeletedWebhookEndpoint>(OPERATIONS.deleteWebhookEndpoint, { options, path: { id: segment("id", id) } });
  }

  /**
   * Update a webhook endpoint.
   *
   * Changes the fields that are given and leaves the others as they are. The answer's secret is
   * masked.
   * @param id - Id of the webhook endpoint.
   * @param options - For this call only.
   */
  async update(id: string, body: models.UpdateWebhookEndpointParams = {}, options: CallOptions = {}): Promise<models.WebhookEndpoint> {
    return this._call<models.WebhookEndpoint>(OPERATIONS.updateWebhookEndpoint, { options, path: { id: segment("id", id) }, body });
  }
}

/**
 * `client.realtime.sessions`.
 */
export class RealtimeSessionsResource extends Resource {
  /**
   * Create a realtime session.
   *
   * Opens a session that a browser joins with the `client_secret` of the answer, the one secret
   * that may go to a browser. Sent again with the same key and body, the call answers the same
   * session with the same secret. The session is billed in full at its first accepted heartbeat;
   * one that ends before it is refunded in full.
   * @param options - For this call only.
   */
  async create(body: models.CreateRealtimeSessionParams, options: CallOptions = {}): Promise<models.RealtimeSession> {
    return this._call<models.RealtimeSession>(OPERATIONS.createRealtimeSession, { options, body });
  }

  /**
   * Get a realtime session.
   *
   * Answers the present state of a session, without its client secret.
   * @param sessionId - Id of the realtime session.
   * @param options - For this call only.
   */
  async retrieve(sessionId: string, options: CallOptions = {}): Promise<models.RealtimeSession> {
    return this._call<models.RealtimeSession>(OPERATIONS.getRealtimeSession, { options, path: { session_id: segment("sessionId", sessionId) } });
  }

  /**
   * Close a realtime session.
   *
   * Ends a session. Closing a session that is closed already answers it again and changes nothing.
   * @param sessionId - Id of the realtime session.
   * @param options - For this call only.
   */
  async close(sessionId: string, options: CallOptions = {}): Promise<models.RealtimeSession> {
    return this._call<models.RealtimeSession>(OPERATIONS.closeRealtimeSession, { options, path: { session_id: segment("sessionId", sessionId) } });
  }
}

/**
 * Short live sessions that a browser joins with a secret of its own.
 */
export class RealtimeResource extends Resource {
  readonly sessions: RealtimeSessionsResource = new RealtimeSessionsResource(this.engine);
}

/** All resources, on one engine. */
export class Resources {
  /** @internal */
  protected readonly engine: Engine;
  readonly workflows: WorkflowsResource;
  readonly musicVideo: MusicVideoResource;
  readonly ecommerceVideo: EcommerceVideoResource;
  readonly tasks: TasksResource;
  readonly usage: UsageResource;
  readonly files: FilesResource;
  readonly webhooks: WebhooksResource;
  readonly realtime: RealtimeResource;

  protected constructor(engine: Engine) {
    this.engine = engine;
    this.workflows = new WorkflowsResource(engine);
    this.musicVideo = new MusicVideoResource(engine);
    this.ecommerceVideo = new EcommerceVideoResource(engine);
    this.tasks = new TasksResource(engine);
    this.usage = new UsageResource(engine);
    this.files = new FilesResource(engine);
    this.webhooks = new WebhooksResource(engine);
    this.realtime = new RealtimeResource(engine);
  }
}

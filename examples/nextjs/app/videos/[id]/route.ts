import { NotFoundError } from "beatapi-sdk";

import { client, isTaskId, readVideo, save } from "@/lib/videos";

/** Answer with the video of a task, or with its status as long as there is none. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await context.params;
  if (!isTaskId(id)) return missing();
  if (!(await readVideo(id))) {
    try {
      const task = await client().tasks.retrieve(id);
      if (task.status !== "succeeded") return Response.json({ id, status: task.status });
      // The webhook is still to come, or was lost.
      await save(task);
    } catch (error) {
      if (error instanceof NotFoundError) return missing();
      throw error;
    }
  }
  return new Response(await readVideo(id), { headers: { "content-type": "video/mp4" } });
}

function missing(): Response {
  return Response.json({ error: "there is no such video" }, { status: 404 });
}

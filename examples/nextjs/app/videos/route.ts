import { BadRequestError, UploadError } from "beatapi-sdk";

import { client } from "@/lib/videos";

/** Order a music video of the form's `image` and `song`: 202 with the task's id. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const image = form.get("image");
  const song = form.get("song");
  if (!(image instanceof File) || !(song instanceof File)) {
    return Response.json({ error: "image and song must be files" }, { status: 400 });
  }
  try {
    // Both are uploaded first. The create has a key of its own: its retries are paid once.
    const task = await client().musicVideo.create({ images: [image], audio_url: song });
    return Response.json({ id: task.id, status: task.status }, { status: 202 });
  } catch (error) {
    // A file of another type, or too large: the visitor can choose another one.
    if (error instanceof BadRequestError || error instanceof UploadError) {
      return Response.json({ error: error.message }, { status: 400 });
    }
    throw error;
  }
}
